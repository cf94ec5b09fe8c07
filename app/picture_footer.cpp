#include "app/picture_footer.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace hopscope::app {

/// The translation context of this file.
class FooterText
{
    Q_DECLARE_TR_FUNCTIONS(FooterText)
};

QString maskRemark(const mask::Hidden& hidden)
{
    QStringList what;
    if (hidden.addresses)
        what << FooterText::tr("addresses");
    if (hidden.names)
        what << FooterText::tr("names");
    if (hidden.namespaces)
        what << FooterText::tr("namespaces");
    return what.isEmpty() ? QString() : FooterText::tr("Replaced in this picture: %1").arg(what.join(QStringLiteral(", ")));
}

QString pathLegend(const stage::StageStory& story)
{
    const auto any = [](const auto& parts, auto test) { return std::any_of(parts.begin(), parts.end(), test); };
    QStringList signs{FooterText::tr("solid line: the packet")};
    if (any(story.wires, [](const stage::StoryWire& wire) { return wire.reply; }))
        signs << FooterText::tr("dashed line: its reply");
    if (any(story.wires, [](const stage::StoryWire& wire) { return wire.outer.has_value(); }))
        signs << FooterText::tr("broad line: in an outer header");
    if (any(story.steps, [](const stage::StoryStep& step) { return step.header.changes(); }))
        signs << FooterText::tr("marked: what the step has changed");
    return signs.join(QStringLiteral(" · "));
}

std::vector<std::string> footerLines(const QString& caption, const mask::Hidden& hidden, bool saysMask, const QString& legend)
{
    std::vector<std::string> lines;
    for (const QString& line : {caption.trimmed(), legend, saysMask ? maskRemark(hidden) : QString()})
        if (!line.isEmpty())
            lines.push_back(line.toStdString());
    return lines;
}

} // namespace hopscope::app
