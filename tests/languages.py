"""Words that tell one of the two languages: only it has them, and hardly any text of two lines does without."""

import re

POLISH = re.compile(
    "[ąćęłńóśźż]|^(jest|oraz|lub|dla|przez|przy|pod|nad|bez|kto|gdzie|kiedy|czego|tylko|albo|jak|czy|tak|ale|od|na|po|ze)$"
)
ENGLISH = re.compile(
    "^(the|of|and|is|are|was|were|with|from|for|not|which|that|this|these|who|where|when|what|than|its?|has|have)$"
)


def words_of_text(text: str) -> list[str]:
    """The words of a text, in small letters."""
    return [word.lower() for word in re.findall(r"[^\W\d_]+", text)]
