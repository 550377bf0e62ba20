from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0007_issued_papers'),
    ]

    operations = [
        migrations.AddField(
            model_name='case',
            name='variant',
            field=models.TextField(db_default='', default=''),
        ),
    ]
