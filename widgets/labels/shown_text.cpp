#include "widgets/labels/shown_text.h"

#include <QList>

#include <algorithm>

namespace hopscope::labels {

namespace {

constexpr QChar mark = u'…';

/// Nearly every text there is: whatever is beyond ASCII gets the closer look.
bool isOrdinary(const QString& text, LineEnds lineEnds)
{
    return std::all_of(text.begin(), text.end(), [lineEnds](QChar c) {
        return (c >= u' ' && c < u'\x7f') || (c == u'\n' && lineEnds == LineEnds::Kept);
    });
}

/// Not in the middle of a pair.
QString startOf(const QString& text, qsizetype most)
{
    return text.left(most > 0 && text.at(most - 1).isHighSurrogate() ? most - 1 : most);
}

} // namespace

QString shownText(const QString& text, LineEnds lineEnds)
{
    if (isOrdinary(text, lineEnds))
        return text;
    // Half of a pair is no character: UTF-8 would make a question mark of it.
    const QList<uint> characters = text.toUcs4();
    const QByteArray bytes = QString::fromUcs4(reinterpret_cast<const char32_t*>(characters.constData()), characters.size()).toUtf8();
    return QString::fromStdString(visibleText(std::string_view(bytes.data(), std::size_t(bytes.size())), lineEnds));
}

QString shownStart(const QString& text, qsizetype most, LineEnds lineEnds)
{
    const QString shown = shownText(text.size() > most ? startOf(text, most) : text, lineEnds);
    return text.size() > most || shown.size() > most ? startOf(shown, std::min(most - 1, shown.size())) + mark : shown;
}

QString shownLine(const QString& text)
{
    return shownStart(text, mostInLine, LineEnds::Shown);
}

QString plainToolTip(const QString& text)
{
    const QString shown = shownStart(text, mostInToolTip);
    if (!shown.contains(u'<') && !shown.contains(u'&'))
        return shown;
    return QStringLiteral("<span style=\"white-space:pre-wrap\">%1</span>").arg(shown.toHtmlEscaped());
}

QString plainActionText(const QString& text)
{
    return shownLine(text).replace(u'&', QStringLiteral("&&"));
}

QString plainWindowTitle(const QString& text)
{
    return shownLine(text).replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"));
}

} // namespace hopscope::labels
