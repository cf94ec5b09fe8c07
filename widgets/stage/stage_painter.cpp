#include "widgets/stage/stage_painter.h"

#include "widgets/stage/stage_brush.h"

#include <QPainterPath>

#include <cmath>

namespace hopscope::stagepaint {

namespace {

QColor borderOf(const StageBrush& brush, const stage::StageColumn& column)
{
    const paint::Theme& theme = brush.theme();
    switch (column.kind) {
    case stage::StagePlace::Kind::Client: return theme.outside;
    case stage::StagePlace::Kind::Dns: return theme.service;
    case stage::StagePlace::Kind::Pod: return column.reached ? theme.ready : theme.textDimmed;
    case stage::StagePlace::Kind::Node: break;
    }
    return paint::mixed(theme.outline, theme.text, 0.25);
}

void drawColumn(const StageBrush& brush, const stage::StageColumn& column)
{
    const paint::Theme& theme = brush.theme();
    const QRectF rect = toQt(column.rect);
    brush.box(rect, theme.surface, QColor());
    if (column.reached) {
        QPainter& painter = brush.painter();
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.cardHeader);
        const QRectF head = toQt(column.header);
        painter.drawRoundedRect(head, brush.px(8), brush.px(8));
        painter.drawRect(head.adjusted(0, brush.px(9), 0, 0));
    }
    brush.box(rect, QColor(), borderOf(brush, column), column.kind == stage::StagePlace::Kind::Node ? 1 : 1.5, 8,
              column.reached ? Qt::SolidLine : Qt::DashLine);
    brush.texts(column.texts);
}

void drawRow(const StageBrush& brush, const stage::StageRow& row, bool active)
{
    const paint::Theme& theme = brush.theme();
    const QColor color = row.stops ? theme.failing : brush.directionColor(row.reply);
    if (active || row.stops)
        brush.box(toQt(row.rect), active ? brush.tint(color) : theme.surface, color, active ? 2 : 1.4, 6);
    else
        brush.box(toQt(row.rect), theme.surface, paint::mixed(theme.outline, theme.surface, 0.35), 1, 6);
    brush.disc(row.disc, row.number, row.reply, active);
    brush.texts(row.texts);
}

void drawArrow(const StageBrush& brush, const std::vector<stage::Point>& path, const QColor& color)
{
    const QPointF end = toQt(path.back());
    const bool right = path.back().x > path[path.size() - 2].x;
    const double long_ = brush.px(9) * (right ? -1 : 1);
    const double half = brush.px(5);
    QPainter& painter = brush.painter();
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{end, end + QPointF(long_, -half), end + QPointF(long_, half)});
}

/// The path before, which is no longer taken.
void drawGhost(const StageBrush& brush, const std::vector<stage::Point>& path, const QColor& ground)
{
    const QColor color = paint::mixed(brush.theme().textDimmed, ground, 0.15);
    QPen pen(color, brush.px(2));
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({3, 2.5});
    QPainter& painter = brush.painter();
    painter.setPen(pen);
    painter.drawLine(toQt(path.front()), toQt(path.back()));
    drawArrow(brush, path, color);
}

QPainterPath pathOf(const stage::StageWire& wire, double shortened)
{
    QPainterPath path(toQt(wire.path.front()));
    for (std::size_t i = 1; i < wire.path.size(); ++i) {
        QPointF point = toQt(wire.path[i]);
        if (i + 1 == wire.path.size())
            point.rx() += point.x() > wire.path[i - 1].x ? -shortened : shortened;
        path.lineTo(point);
    }
    return path;
}

void drawWire(const StageBrush& brush, const stage::StageWire& wire, std::size_t step, const QColor& ground)
{
    const paint::Theme& theme = brush.theme();
    QColor color = wire.lookup ? theme.service : brush.directionColor(wire.reply);
    const bool ahead = wire.step > step + 1;
    if (ahead)
        color = paint::mixed(color, ground, 0.45);
    QPainter& painter = brush.painter();
    const QPainterPath path = pathOf(wire, brush.px(7));
    painter.setBrush(Qt::NoBrush);
    if (wire.pipe) {
        QPen pipe(paint::mixed(color, ground, 0.25), brush.px(11));
        pipe.setCapStyle(Qt::FlatCap);
        painter.strokePath(path, pipe);
        pipe.setColor(paint::mixed(color, ground, 0.72));
        pipe.setWidthF(brush.px(8.6));
        painter.strokePath(path, pipe);
    }
    QPen pen(color, brush.px(wire.lookup ? 1.6 : 2.6));
    pen.setCapStyle(Qt::FlatCap);
    if (wire.reply || wire.lookup)
        pen.setDashPattern({4, 2.2});
    painter.strokePath(path, pen);
    drawArrow(brush, wire.path, color);
    brush.texts(wire.texts);
}

void drawGate(const StageBrush& brush, const stage::StageGate& gate)
{
    const paint::Theme& theme = brush.theme();
    const QColor color = gate.works ? theme.packet : theme.failing;
    const QColor border = gate.chosen || !gate.works ? color : theme.outline;
    brush.box(toQt(gate.rect), gate.chosen ? brush.tint(color) : theme.surface, border, gate.chosen ? 2 : 1, 6, gate.works ? Qt::SolidLine : Qt::DashLine);
    brush.texts(gate.texts);
}

/// A tick, a cross, or a bar for what is not known.
void drawMark(const StageBrush& brush, const stage::Stage& stage)
{
    const paint::Theme& theme = brush.theme();
    const bool unknown = !stage.ends && (stage.verdict == flow::Verdict::Unknown || stage.verdict == flow::Verdict::NotCaptured || stage.verdict == flow::Verdict::NameOnly);
    const QColor color = stage.works ? theme.ready : (unknown ? theme.unknown : theme.failing);
    const QRectF rect = toQt(stage.mark);
    QPainter& painter = brush.painter();
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(rect);
    QPen pen(brush.textOn(color), brush.px(2));
    pen.setCapStyle(Qt::RoundCap);
    painter.setPen(pen);
    const auto at = [&](double x, double y) { return QPointF(rect.left() + rect.width() * x, rect.top() + rect.height() * y); };
    if (stage.works) {
        painter.drawLine(at(0.28, 0.52), at(0.44, 0.68));
        painter.drawLine(at(0.44, 0.68), at(0.72, 0.34));
    } else if (unknown) {
        painter.drawLine(at(0.3, 0.5), at(0.7, 0.5));
    } else {
        painter.drawLine(at(0.34, 0.34), at(0.66, 0.66));
        painter.drawLine(at(0.66, 0.34), at(0.34, 0.66));
    }
}

void drawPanels(const StageBrush& brush, const stage::Stage& stage, std::size_t step)
{
    const paint::Theme& theme = brush.theme();
    const bool stacked = stage.headers.height > 0;
    for (const stage::Rect* panel : {&stage.sentence, &stage.headers, &stage.before, &stage.after, &stage.conntrack})
        if (panel->height > 0 && !(stacked && (panel == &stage.before || panel == &stage.after)))
            brush.box(toQt(*panel), theme.surface, theme.outline);
    const bool whole = step >= stage.steps.size();
    if (stage.sentence.height <= 0) {
        if (!whole)
            brush.texts(stage.steps[step].texts); // beside the ruler
        return;
    }
    const stage::StepView& view = whole ? stage.whole : stage.steps[step];
    const bool reply = !whole && stage.replies[step];
    if (view.entryActs)
        brush.box(toQt(stage.conntrack), brush.tint(brush.directionColor(reply)), brush.directionColor(reply), 2);
    for (const stage::Rect& frame : view.outerFrames)
        brush.box(toQt(frame), brush.tint(brush.directionColor(reply)), brush.directionColor(reply), 1.5, 7);
    for (const stage::Rect& frame : view.innerFrames)
        brush.box(toQt(frame), theme.surface, paint::mixed(theme.outline, theme.text, 0.3), 1.2, 5);
    if (!view.number.text.empty())
        brush.disc(view.disc, view.number, reply, true);
    brush.texts(view.texts);
}

void drawRuler(const StageBrush& brush, const stage::Stage& stage, std::size_t step, const QColor& ground)
{
    QPainter& painter = brush.painter();
    for (std::size_t i = 0; i + 1 < stage.dots.size(); ++i) {
        const stage::StageDot& dot = stage.dots[i];
        if (dot.reply != stage.dots[i + 1].reply)
            continue;
        const QColor color = brush.directionColor(dot.reply);
        painter.setPen(QPen(i < step ? color : paint::mixed(color, ground, 0.7), brush.px(2)));
        painter.drawLine(QPointF(dot.rect.right(), dot.rect.center().y), QPointF(stage.dots[i + 1].rect.x, dot.rect.center().y));
    }
    for (const stage::StageDot& dot : stage.dots)
        brush.disc(dot.rect, dot.number, dot.reply, dot.step == step);
}

} // namespace

void paintStage(QPainter& painter, const StagePicture& picture)
{
    const stage::Stage& stage = *picture.stage;
    const std::size_t step = picture.moment.step;
    const QColor ground = picture.theme->region;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (picture.ground)
        painter.fillRect(QRectF(0, 0, stage.width, stage.height), ground);
    const StageBrush brush(painter, picture);
    const auto part = [&picture](const char* name, std::size_t number) {
        if (picture.onPart)
            picture.onPart(number > 0 ? name + std::to_string(number) : std::string(name));
    };
    part("verdict", 0);
    if (stage.mark.width > 0)
        drawMark(brush, stage);
    brush.texts(stage.texts);
    for (const stage::StageGate& gate : stage.gates) {
        part("endpoint ", gate.candidate + 1);
        drawGate(brush, gate);
    }
    for (const stage::StageColumn& column : stage.columns) {
        part("place ", column.place + 1);
        drawColumn(brush, column);
    }
    for (std::size_t i = 0; i < stage.ghosts.size(); ++i) {
        part("ghost ", i + 1);
        drawGhost(brush, stage.ghosts[i].path, ground);
    }
    if (stage.ghostSign.width > 0)
        drawGhost(brush, {{stage.ghostSign.x, stage.ghostSign.center().y}, {stage.ghostSign.right(), stage.ghostSign.center().y}}, ground);
    for (std::size_t i = 0; i < stage.wires.size(); ++i) {
        part("wire ", i + 1);
        drawWire(brush, stage.wires[i], step, ground);
    }
    for (std::size_t i = 0; i < stage.rows.size(); ++i) {
        part("step ", stage.rows[i].steps.front() + 1);
        drawRow(brush, stage.rows[i], picture.moment.row == i);
    }
    part("header", 0);
    drawPanels(brush, stage, step);
    part("ruler", 0);
    drawRuler(brush, stage, step, ground);
    if (picture.moment.packet) {
        part("packet", 0);
        const double radius = brush.px(8);
        painter.setPen(QPen(picture.theme->surface, brush.px(2)));
        painter.setBrush(brush.directionColor(step < stage.replies.size() && stage.replies[step]));
        painter.drawEllipse(toQt(*picture.moment.packet), radius, radius);
    }
    painter.restore();
}

} // namespace hopscope::stagepaint
