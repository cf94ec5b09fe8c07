#include "widgets/labels/rich_text.h"

namespace hopscope::labels {

RichText asRich(const QString& text)
{
    return RichText::of(QStringLiteral("%1"), text);
}

RichText joined(const QList<RichText>& parts, const RichText& separator)
{
    RichText all;
    for (qsizetype i = 0; i < parts.size(); ++i)
        all += i == 0 ? parts[i] : separator + parts[i];
    return all;
}

} // namespace hopscope::labels
