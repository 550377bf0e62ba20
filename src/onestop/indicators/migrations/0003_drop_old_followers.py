from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("indicators", "0002_move_followers_to_the_ledger")]
    operations = [migrations.DeleteModel("Follower")]
