from onestop.kernel.bilingual import Text
from onestop.rules.clock.reading import Working


def explanation(working: Working) -> tuple[Text, ...]:
    return ()
