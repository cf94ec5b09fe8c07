#include "widgets/storyboard/template_text.h"

#include "resources/resources.h"
#include "widgets/labels/rich_text.h"

#include <QFile>

namespace hopscope::storyboard {

QByteArray filledTemplate(const QByteArray& text, const QHash<QByteArray, QByteArray>& values)
{
    QByteArray filled;
    qsizetype at = 0;
    for (;;) {
        const qsizetype open = text.indexOf("{{", at);
        const qsizetype close = open < 0 ? -1 : text.indexOf("}}", open);
        if (close < 0)
            return filled + text.mid(at);
        filled += text.mid(at, open - at) + values.value(text.mid(open + 2, close - open - 2));
        at = close + 2;
    }
}

QByteArray builtInPage(const char* name)
{
    resources::load();
    QFile file(QStringLiteral(":/hopscope/pages/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray escaped(const QString& text)
{
    return labels::asRich(text).html().toUtf8();
}

QByteArray escaped(const std::string& text)
{
    return escaped(QString::fromStdString(text));
}

} // namespace hopscope::storyboard
