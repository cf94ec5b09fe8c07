#include "widgets/export/picture_frame.h"
#include "widgets/labels/shown_text.h"
#include "widgets/storyboard/diagram_files.h"
#include "widgets/storyboard/path_graph.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hopscope::storyboard {

namespace {

constexpr int plainFont = 2; ///< Excalidraw's number of it
constexpr double lineHeight = 1.25;

class ExcalidrawScene
{
public:
    explicit ExcalidrawScene(const Storyboard& board)
        : m_graph(graphOf(board)), m_theme(paint::Theme::of(exporting::themeOf(board.background))), m_scale(board.stage->scale), m_footer(footerText(board)), m_footerRect(footerRect(board))
    {
    }

    QByteArray write()
    {
        for (std::size_t i = 0; i < m_graph.places.size(); ++i)
            addPlace(i);
        for (std::size_t i = 0; i < m_graph.steps.size(); ++i)
            addStep(i);
        for (std::size_t i = 0; i < m_graph.lines.size(); ++i)
            if (m_graph.lines[i].betweenPlaces)
                addLine(i);
        if (!m_footer.isEmpty())
            addText(QStringLiteral("footer"), m_footer, m_footerRect, 13, {});
        const QJsonObject scene{{QStringLiteral("type"), QStringLiteral("excalidraw")},
                                {QStringLiteral("version"), 2},
                                {QStringLiteral("source"), QStringLiteral("Hopscope")},
                                {QStringLiteral("elements"), m_elements},
                                {QStringLiteral("appState"), QJsonObject{{QStringLiteral("viewBackgroundColor"), m_theme.region.name()}}},
                                {QStringLiteral("files"), QJsonObject()}};
        return QJsonDocument(scene).toJson();
    }

private:
    static QString id(const char* kind, std::size_t index) { return QLatin1String(kind) + QString::number(qulonglong(index + 1)); }

    /// What every element has.
    QJsonObject element(const char* type, const QString& id, const stage::Rect& rect, const QColor& stroke, const QString& fill)
    {
        return {{QStringLiteral("type"), QLatin1String(type)}, {QStringLiteral("id"), id}, {QStringLiteral("x"), rect.x}, {QStringLiteral("y"), rect.y},
                {QStringLiteral("width"), rect.width}, {QStringLiteral("height"), rect.height}, {QStringLiteral("angle"), 0}, {QStringLiteral("strokeColor"), stroke.name()},
                {QStringLiteral("backgroundColor"), fill}, {QStringLiteral("fillStyle"), QStringLiteral("solid")}, {QStringLiteral("strokeWidth"), 1},
                {QStringLiteral("strokeStyle"), QStringLiteral("solid")}, {QStringLiteral("roughness"), 0}, {QStringLiteral("opacity"), 100}, {QStringLiteral("groupIds"), QJsonArray()},
                {QStringLiteral("frameId"), QJsonValue::Null}, {QStringLiteral("roundness"), QJsonValue::Null}, {QStringLiteral("seed"), int(m_elements.size()) + 1},
                {QStringLiteral("version"), 1}, {QStringLiteral("versionNonce"), int(m_elements.size()) + 1}, {QStringLiteral("isDeleted"), false},
                {QStringLiteral("boundElements"), QJsonArray()}, {QStringLiteral("updated"), 1}, {QStringLiteral("link"), QJsonValue::Null}, {QStringLiteral("locked"), false}};
    }

    void addText(const QString& id, const QString& text, const stage::Rect& rect, double base, const QString& container)
    {
        const double pixels = base * m_scale;
        QJsonObject object = element("text", id, rect, m_theme.text, QStringLiteral("transparent"));
        const QString shown = labels::shownText(text);
        object[QStringLiteral("text")] = shown;
        object[QStringLiteral("originalText")] = shown;
        object[QStringLiteral("fontSize")] = pixels;
        object[QStringLiteral("fontFamily")] = plainFont;
        object[QStringLiteral("textAlign")] = QStringLiteral("left");
        object[QStringLiteral("verticalAlign")] = container.isEmpty() ? QStringLiteral("top") : QStringLiteral("middle");
        object[QStringLiteral("containerId")] = container.isEmpty() ? QJsonValue() : QJsonValue(container);
        object[QStringLiteral("lineHeight")] = lineHeight;
        m_elements.append(object);
    }

    void addPlace(std::size_t index)
    {
        const GraphPlace& place = m_graph.places[index];
        QJsonObject box = element("rectangle", id("place", index), place.rect, m_theme.outline, m_theme.surface.name());
        box[QStringLiteral("roundness")] = QJsonObject{{QStringLiteral("type"), 3}};
        m_elements.append(box);
        const double inset = 10;
        addText(id("name", index), (QStringList(place.name) + place.details).join(QLatin1Char('\n')),
                {place.rect.x + inset, place.rect.y + inset, place.rect.width - 2 * inset, place.headHeight - inset}, 14, {});
    }

    void addStep(std::size_t index)
    {
        const GraphStep& step = m_graph.steps[index];
        const QColor color = step.stops ? m_theme.failing : (step.reply ? m_theme.reply : m_theme.packet);
        QJsonObject box = element("rectangle", id("step", index), step.rect, color, m_theme.surface.name());
        box[QStringLiteral("roundness")] = QJsonObject{{QStringLiteral("type"), 3}};
        box[QStringLiteral("boundElements")] = boundTo(index);
        m_elements.append(box);
        const double height = 13 * m_scale * lineHeight;
        addText(id("label", index), step.number + QStringLiteral("  ") + step.label,
                {step.rect.x + 8, step.rect.center().y - height / 2, step.rect.width - 16, height}, 13, id("step", index));
    }

    QJsonArray boundTo(std::size_t step) const
    {
        QJsonArray bound{QJsonObject{{QStringLiteral("type"), QStringLiteral("text")}, {QStringLiteral("id"), id("label", step)}}};
        for (std::size_t i = 0; i < m_graph.lines.size(); ++i)
            if (m_graph.lines[i].betweenPlaces && (m_graph.lines[i].from == step || m_graph.lines[i].to == step))
                bound.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("arrow")}, {QStringLiteral("id"), id("line", i)}});
        return bound;
    }

    void addLine(std::size_t index)
    {
        const GraphLine& line = m_graph.lines[index];
        const stage::Rect& from = m_graph.steps[line.from].rect;
        const stage::Rect& to = m_graph.steps[line.to].rect;
        const bool right = to.x > from.x;
        const stage::Point start{right ? from.right() : from.x, from.center().y};
        const stage::Point end{right ? to.x : to.right(), to.center().y};
        QJsonObject arrow = element("arrow", id("line", index), {start.x, start.y, std::abs(end.x - start.x), std::abs(end.y - start.y)}, line.reply ? m_theme.reply : m_theme.packet,
                                    QStringLiteral("transparent"));
        arrow[QStringLiteral("strokeWidth")] = line.wrapped ? 4 : 2;
        arrow[QStringLiteral("strokeStyle")] = line.reply ? QStringLiteral("dashed") : QStringLiteral("solid");
        arrow[QStringLiteral("points")] = QJsonArray{QJsonArray{0, 0}, QJsonArray{end.x - start.x, end.y - start.y}};
        arrow[QStringLiteral("startBinding")] = binding(line.from);
        arrow[QStringLiteral("endBinding")] = binding(line.to);
        arrow[QStringLiteral("startArrowhead")] = QJsonValue::Null;
        arrow[QStringLiteral("endArrowhead")] = QStringLiteral("triangle");
        m_elements.append(arrow);
    }

    static QJsonObject binding(std::size_t step)
    {
        return {{QStringLiteral("elementId"), id("step", step)}, {QStringLiteral("focus"), 0}, {QStringLiteral("gap"), 1}};
    }

    const PathGraph m_graph;
    const paint::Theme& m_theme;
    const double m_scale;
    const QString m_footer;
    const stage::Rect m_footerRect;
    QJsonArray m_elements;
};

} // namespace

QByteArray excalidrawFile(const Storyboard& board)
{
    return ExcalidrawScene(board).write();
}

} // namespace hopscope::storyboard
