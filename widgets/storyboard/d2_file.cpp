#include "widgets/storyboard/diagram_files.h"
#include "widgets/storyboard/path_graph.h"

#include "widgets/labels/shown_text.h"

namespace hopscope::storyboard {

namespace {

/// A quoted string of D2, in which nothing is replaced.
QString quoted(const QString& text)
{
    QString safe;
    for (const QChar c : labels::shownText(text)) {
        if (c == QLatin1Char('\n'))
            safe += QStringLiteral("\\n");
        else if (c == QLatin1Char('"') || c == QLatin1Char('\\') || c == QLatin1Char('$'))
            safe += QLatin1Char('\\') + QString(c);
        else
            safe += c;
    }
    return QLatin1Char('"') + safe + QLatin1Char('"');
}

QString id(const char* kind, std::size_t index)
{
    return QLatin1String(kind) + QString::number(qulonglong(index + 1));
}

QString placeText(const GraphPlace& place)
{
    return quoted((QStringList(place.name) + place.details).join(QLatin1Char('\n')));
}

QString look(const GraphLine& line)
{
    QStringList styles;
    if (line.reply)
        styles << QStringLiteral("style.stroke-dash: 4");
    if (line.wrapped)
        styles << QStringLiteral("style.stroke-width: 4");
    return styles.isEmpty() ? QStringLiteral("\n") : QStringLiteral(" {%1}\n").arg(styles.join(QStringLiteral("; ")));
}

QString containers(const PathGraph& graph)
{
    QString text = QStringLiteral("direction: right\n");
    for (std::size_t i = 0; i < graph.places.size(); ++i) {
        text += id("place", i) + QStringLiteral(": ") + placeText(graph.places[i]) + QStringLiteral(" {\n");
        for (std::size_t step = 0; step < graph.steps.size(); ++step)
            if (graph.steps[step].place == i)
                text += QStringLiteral("  ") + id("step", step) + QStringLiteral(": ") + quoted(graph.steps[step].number + QStringLiteral(". ") + graph.steps[step].label) + QLatin1Char('\n');
        text += QStringLiteral("}\n");
    }
    const auto path = [&graph](std::size_t step) { return id("place", graph.steps[step].place) + QLatin1Char('.') + id("step", step); };
    for (const GraphLine& line : graph.lines)
        text += path(line.from) + QStringLiteral(" -> ") + path(line.to) + (line.label.isEmpty() ? QString() : QStringLiteral(": ") + quoted(line.label)) + look(line);
    return text;
}

QString sequence(const PathGraph& graph)
{
    QString text = QStringLiteral("shape: sequence_diagram\n");
    for (std::size_t i = 0; i < graph.places.size(); ++i)
        text += id("place", i) + QStringLiteral(": ") + placeText(graph.places[i]) + QLatin1Char('\n');
    for (std::size_t i = 0; i < graph.steps.size(); ++i) {
        const QString to = id("place", graph.steps[i].place);
        const QString from = i == 0 ? to : id("place", graph.steps[i - 1].place);
        text += from + QStringLiteral(" -> ") + to + QStringLiteral(": ") + quoted(graph.steps[i].number + QStringLiteral(". ") + graph.steps[i].label) +
                (i == 0 ? QStringLiteral("\n") : look(graph.lines[i - 1]));
    }
    return text;
}

} // namespace

QByteArray d2File(const Storyboard& board, DiagramKind kind)
{
    const PathGraph graph = graphOf(board);
    QString text = kind == DiagramKind::Sequence ? sequence(graph) : containers(graph);
    if (!board.footer.empty()) // a note below the first place, or a text of its own
        text += (kind == DiagramKind::Sequence ? id("place", 0) + u'.' + quoted(footerText(board)) : QStringLiteral("footer: %1 {shape: text}").arg(quoted(footerText(board)))) + QLatin1Char('\n');
    return text.toUtf8();
}

} // namespace hopscope::storyboard
