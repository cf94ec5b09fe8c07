#include "widgets/export/picture_frame.h"
#include "widgets/storyboard/diagram_files.h"
#include "widgets/storyboard/path_graph.h"
#include "widgets/storyboard/slide_notes.h"
#include "widgets/storyboard/template_text.h"

namespace hopscope::storyboard {

namespace {

QByteArray whole(double value)
{
    return QByteArray::number(qRound(value));
}

QByteArray name(const QColor& color)
{
    return color.name().toLatin1();
}

/// With line ends as attributes of XML keep them.
QByteArray value(const QString& text)
{
    return escaped(text).replace("\n", "&#xa;");
}

class DrawioPage
{
public:
    DrawioPage(const Storyboard& board, const PathGraph& graph, std::size_t moment)
        : m_board(board), m_graph(graph), m_theme(paint::Theme::of(exporting::themeOf(board.background))), m_moment(moment)
    {
    }

    QByteArray write()
    {
        for (std::size_t i = 0; i < m_graph.places.size(); ++i)
            addPlace(i);
        for (std::size_t i = 0; i < m_graph.steps.size(); ++i)
            addStep(i);
        for (std::size_t i = 0; i < m_graph.lines.size(); ++i)
            addLine(i);
        addPanels();
        const stage::Stage& stage = *m_board.stage;
        return "<diagram id=\"step" + QByteArray::number(qulonglong(m_moment)) + "\" name=\"" + value(slideTitle(m_board, m_moment)) + "\"><mxGraphModel grid=\"0\" page=\"1\" pageWidth=\"" +
               whole(stage.width) + "\" pageHeight=\"" + whole(stage.height) + "\" background=\"" + name(m_theme.region) +
               "\"><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>\n" + m_cells + "</root></mxGraphModel></diagram>\n";
    }

private:
    void addBox(const QByteArray& id, const QByteArray& parent, const QString& text, const QByteArray& style, const stage::Rect& rect)
    {
        m_cells += "<mxCell id=\"" + id + "\" parent=\"" + parent + "\" value=\"" + value(text) + "\" vertex=\"1\" style=\"html=0;whiteSpace=wrap;" + style + "\"><mxGeometry x=\"" +
                   whole(rect.x) + "\" y=\"" + whole(rect.y) + "\" width=\"" + whole(rect.width) + "\" height=\"" + whole(rect.height) + "\" as=\"geometry\"/></mxCell>\n";
    }

    void addPlace(std::size_t index)
    {
        const GraphPlace& place = m_graph.places[index];
        const QByteArray style = "swimlane;rounded=1;arcSize=4;collapsible=0;startSize=" + whole(place.headHeight) + ";fillColor=" + name(m_theme.cardHeader) +
                                 ";swimlaneFillColor=" + name(m_theme.surface) + ";strokeColor=" + name(m_theme.outline) + ";fontColor=" + name(m_theme.text);
        addBox("place" + QByteArray::number(qulonglong(index + 1)), "1", place.name + QLatin1Char('\n') + place.details.join(QLatin1Char('\n')), style, place.rect);
    }

    bool isShown(std::size_t step) const
    {
        if (m_moment == 0)
            return false;
        const auto shown = stage::stageAtStep(*m_board.stage, m_moment - 1).row;
        return shown && m_board.stage->rows[*shown].rect == m_graph.steps[step].rect;
    }

    void addStep(std::size_t index)
    {
        const GraphStep& step = m_graph.steps[index];
        const QColor color = step.stops ? m_theme.failing : (step.reply ? m_theme.reply : m_theme.packet);
        const bool shown = isShown(index);
        const QByteArray style = "rounded=1;align=left;spacingLeft=8;fillColor=" + name(shown ? paint::mixed(m_theme.surface, color, 0.16) : m_theme.surface) +
                                 ";strokeColor=" + name(shown || step.stops ? color : m_theme.outline) + ";strokeWidth=" + (shown ? "2" : "1") + ";fontColor=" + name(m_theme.text);
        const stage::Rect& place = m_graph.places[step.place].rect;
        addBox("step" + QByteArray::number(qulonglong(index + 1)), "place" + QByteArray::number(qulonglong(step.place + 1)), step.number + QStringLiteral("  ") + step.label, style,
               step.rect.moved({-place.x, -place.y}));
    }

    void addLine(std::size_t index)
    {
        const GraphLine& line = m_graph.lines[index];
        if (!line.betweenPlaces)
            return;
        const QColor color = line.reply ? m_theme.reply : m_theme.packet;
        m_cells += "<mxCell id=\"line" + QByteArray::number(qulonglong(index + 1)) + "\" parent=\"1\" edge=\"1\" source=\"step" + QByteArray::number(qulonglong(line.from + 1)) +
                   "\" target=\"step" + QByteArray::number(qulonglong(line.to + 1)) + "\" value=\"" + value(line.label) +
                   "\" style=\"html=0;edgeStyle=orthogonalEdgeStyle;rounded=1;endArrow=block;strokeWidth=" + (line.wrapped ? "4" : "2") + ";strokeColor=" + name(color) +
                   (line.reply ? ";dashed=1" : "") + ";fontColor=" + name(m_theme.text) + ";labelBackgroundColor=" + name(m_theme.region) +
                   "\"><mxGeometry relative=\"1\" as=\"geometry\"/></mxCell>\n";
    }

    void addPanels()
    {
        const stage::Stage& stage = *m_board.stage;
        if (!m_board.footer.empty())
            addBox("footer", "1", footerText(m_board), "text;align=left;verticalAlign=middle;fontColor=" + name(m_theme.textDimmed), footerRect(m_board));
        if (stage.sentence.height <= 0)
            return;
        const QByteArray look = "rounded=1;arcSize=6;align=left;spacingLeft=12;fillColor=" + name(m_theme.surface) + ";strokeColor=" + name(m_theme.outline) + ";fontColor=" + name(m_theme.text);
        const bool all = m_moment == 0;
        const stage::StoryStep step = all ? m_board.story.wholeWay() : m_board.story.steps[m_moment - 1];
        const std::string sentence = all ? m_board.words->wholePath(m_board.story) : m_board.words->sentence(m_board.story, step);
        const std::string why = all ? std::string() : m_board.words->why(m_board.story, step);
        addBox("sentence", "1", QString::fromStdString(why.empty() ? sentence : sentence + "\n" + why), look + ";fontStyle=1", stage.sentence);
        const auto header = [&](const char* id, const std::string& caption, const std::optional<flow::PacketHeader>& shown, const stage::Rect& rect) {
            addBox(id, "1", QString::fromStdString(caption) + QLatin1Char('\n') + headerText(m_board, shown), look + ";fontFamily=Courier New", rect);
        };
        header("before", all ? m_board.words->atFirst() : m_board.words->before(), step.header.before, stage.before);
        header("after", all ? m_board.words->atLast() : m_board.words->after(), step.header.after, stage.after);
    }

    const Storyboard& m_board;
    const PathGraph& m_graph;
    const paint::Theme& m_theme;
    const std::size_t m_moment;
    QByteArray m_cells;
};

} // namespace

QByteArray drawioFile(const Storyboard& board)
{
    const PathGraph graph = graphOf(board);
    QByteArray file = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mxfile host=\"Hopscope\">\n";
    for (std::size_t moment = 0; moment <= board.stage->steps.size(); ++moment)
        file += DrawioPage(board, graph, moment).write();
    return file + "</mxfile>\n";
}

} // namespace hopscope::storyboard
