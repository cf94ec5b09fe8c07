#include "widgets/storyboard/diagram_files.h"
#include "widgets/storyboard/path_graph.h"

#include "widgets/labels/shown_text.h"

#include <QRegularExpression>

namespace hopscope::storyboard {

namespace {

/// Whatever Mermaid might take for its own is written as the number of its character (its "entity codes").
QString plain(const QString& text)
{
    QString safe;
    for (const QChar c : labels::shownLine(text)) {
        if (QStringLiteral("#;%<>{}[]\"`|\\&").contains(c))
            safe += QLatin1Char('#') + QString::number(c.unicode()) + QLatin1Char(';');
        else
            safe += c;
    }
    // A keyword, wherever it stands.
    static const QRegularExpression end(QStringLiteral("\\b([eE])(nd)\\b"));
    return safe.replace(end, QStringLiteral("#101;\\2"));
}

QString id(const char* kind, std::size_t index)
{
    return QLatin1String(kind) + QString::number(qulonglong(index + 1));
}

QString placeText(const GraphPlace& place)
{
    QString text = plain(place.name);
    for (const QString& detail : place.details)
        text += QStringLiteral("<br/>") + plain(detail);
    return text;
}

QString title(const Storyboard& board)
{
    return QStringLiteral("    accTitle: %1\n").arg(plain(board.title));
}

QString footer(const Storyboard& board)
{
    QStringList lines;
    for (const std::string& line : board.footer)
        lines << plain(QString::fromStdString(line));
    return lines.join(QStringLiteral("<br/>"));
}

/// Each step is a message to its place where the packet comes from another, else a note over its place.
QString sequence(const Storyboard& board, const PathGraph& graph)
{
    QString text = QStringLiteral("sequenceDiagram\n") + title(board);
    for (std::size_t i = 0; i < graph.places.size(); ++i)
        text += QStringLiteral("    participant %1 as %2\n").arg(id("place", i), placeText(graph.places[i]));
    for (std::size_t i = 0; i < graph.steps.size(); ++i) {
        const GraphStep& step = graph.steps[i];
        const stage::StageRow* row = nullptr;
        for (const stage::StageRow& any : board.stage->rows)
            if (any.rect == step.rect)
                row = &any;
        const stage::StoryStep& told = board.story.steps[row->steps.front()];
        if (i > 0 && graph.lines[i - 1].betweenPlaces)
            text += QStringLiteral("    %1%2%3: %4\n").arg(id("place", graph.steps[i - 1].place), step.reply ? QStringLiteral("-->>") : QStringLiteral("->>"), id("place", step.place),
                                                         plain(headerText(board, told.header.before)));
        QString note = plain(step.number + QStringLiteral(". ") + step.label);
        if (told.header.changes())
            note += QStringLiteral("<br/>") + plain(headerText(board, told.header.after));
        text += QStringLiteral("    Note over %1: %2\n").arg(id("place", step.place), note);
    }
    if (!board.footer.empty()) {
        const QString over = graph.places.size() > 1 ? id("place", 0) + u',' + id("place", graph.places.size() - 1) : id("place", 0);
        text += QStringLiteral("    Note over %1: %2\n").arg(over, footer(board));
    }
    return text;
}

QString flowchart(const Storyboard& board, const PathGraph& graph)
{
    QString text = QStringLiteral("flowchart LR\n") + title(board);
    for (std::size_t i = 0; i < graph.places.size(); ++i) {
        text += QStringLiteral("    subgraph %1[\"%2\"]\n").arg(id("place", i), placeText(graph.places[i]));
        for (std::size_t step = 0; step < graph.steps.size(); ++step)
            if (graph.steps[step].place == i)
                text += QStringLiteral("        %1[\"%2\"]\n").arg(id("step", step), plain(graph.steps[step].number + QStringLiteral(". ") + graph.steps[step].label));
        text += QStringLiteral("    end\n");
    }
    for (const GraphLine& line : graph.lines) {
        const QString arrow = line.reply ? QStringLiteral("-.->") : (line.wrapped ? QStringLiteral("==>") : QStringLiteral("-->"));
        const QString label = line.label.isEmpty() ? QString() : QStringLiteral("|\"%1\"|").arg(plain(line.label));
        text += QStringLiteral("    %1 %2%3 %4\n").arg(id("step", line.from), arrow, label, id("step", line.to));
    }
    if (!board.footer.empty())
        text += QStringLiteral("    footer[\"%1\"]\n").arg(footer(board));
    return text;
}

} // namespace

QByteArray mermaidFile(const Storyboard& board, DiagramKind kind)
{
    const PathGraph graph = graphOf(board);
    return (kind == DiagramKind::Sequence ? sequence(board, graph) : flowchart(board, graph)).toUtf8();
}

} // namespace hopscope::storyboard
