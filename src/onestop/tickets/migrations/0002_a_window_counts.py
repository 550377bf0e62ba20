"""A window counts how many it called by law in a row: whom it sent on counts too, wherever he is called then."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('tickets', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='windowrow',
            name='by_law_in_a_row',
            field=models.SmallIntegerField(db_default=0, default=0),
        ),
    ]
