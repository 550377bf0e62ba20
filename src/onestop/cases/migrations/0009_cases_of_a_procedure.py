from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0008_variant'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='case',
            index=models.Index(fields=['procedure_code', 'competent_agency', '-id'], name='cases_to_decide'),
        ),
        migrations.AddIndex(
            model_name='case',
            index=models.Index(fields=['procedure_code', 'intake_agency', '-id'], name='cases_taken_in'),
        ),
        migrations.AddIndex(
            model_name='case',
            index=models.Index(
                condition=models.Q(('support_agency', ''), _negated=True),
                fields=['procedure_code', 'support_agency', '-id'],
                name='cases_supported',
            ),
        ),
    ]
