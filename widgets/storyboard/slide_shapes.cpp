#include "widgets/storyboard/slide_shapes.h"

#include "widgets/storyboard/template_text.h"

#include <QFontMetricsF>

#include <cmath>

namespace hopscope::storyboard {

namespace {

constexpr double emuPerPixel = 9525;
constexpr double pointsPerPixel = 0.75;

QByteArray number(double pixels)
{
    return QByteArray::number(emu(pixels));
}

QByteArray place(const QRectF& rect, bool upwards = false)
{
    return QByteArray("<a:xfrm") + (upwards ? " flipV=\"1\"" : "") + "><a:off x=\"" + number(rect.x()) + "\" y=\"" + number(rect.y()) + "\"/><a:ext cx=\"" +
           number(rect.width()) + "\" cy=\"" + number(rect.height()) + "\"/></a:xfrm>";
}

QByteArray fill(const QColor& color)
{
    const QByteArray rgb = color.name().mid(1).toUpper().toLatin1();
    const QByteArray alpha = color.alpha() == 255 ? QByteArray() : "<a:alpha val=\"" + QByteArray::number(qRound(color.alphaF() * 100'000)) + "\"/>";
    return "<a:solidFill><a:srgbClr val=\"" + rgb + "\">" + alpha + "</a:srgbClr></a:solidFill>";
}

QByteArray outline(const QPen& pen)
{
    if (pen.style() == Qt::NoPen || pen.color().alpha() == 0)
        return "<a:ln><a:noFill/></a:ln>";
    const QByteArray dash = pen.style() == Qt::SolidLine ? QByteArray() : QByteArray("<a:prstDash val=\"dash\"/>");
    return "<a:ln w=\"" + number(pen.widthF()) + "\">" + fill(pen.color()) + dash + "</a:ln>";
}

struct Counts
{
    int lines = 0;
    int curves = 0;
};

Counts countsOf(const QPainterPath& path)
{
    Counts counts;
    for (int i = 0; i < path.elementCount(); ++i) {
        counts.lines += path.elementAt(i).isLineTo() ? 1 : 0;
        counts.curves += path.elementAt(i).isCurveTo() ? 1 : 0;
    }
    return counts;
}

/// How far the first curve of a rounded rectangle goes.
double cornerOf(const QPainterPath& path)
{
    for (int i = 1; i + 2 < path.elementCount(); ++i)
        if (path.elementAt(i).isCurveTo())
            return std::abs(path.elementAt(i + 2).x - path.elementAt(i - 1).x);
    return 0;
}

QByteArray point(const QPainterPath::Element& element, const QPointF& corner)
{
    return "<a:pt x=\"" + number(element.x - corner.x()) + "\" y=\"" + number(element.y - corner.y()) + "\"/>";
}

QByteArray ownGeometry(const QPainterPath& path, const QRectF& bounds)
{
    QByteArray steps;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.isMoveTo()) {
            steps += "<a:moveTo>" + point(element, bounds.topLeft()) + "</a:moveTo>";
        } else if (element.isLineTo()) {
            steps += "<a:lnTo>" + point(element, bounds.topLeft()) + "</a:lnTo>";
        } else if (element.isCurveTo() && i + 2 < path.elementCount()) {
            steps += "<a:cubicBezTo>" + point(element, bounds.topLeft()) + point(path.elementAt(i + 1), bounds.topLeft()) + point(path.elementAt(i + 2), bounds.topLeft()) + "</a:cubicBezTo>";
            i += 2;
        }
    }
    const QByteArray size = " w=\"" + number(bounds.width()) + "\" h=\"" + number(bounds.height()) + '"';
    return "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/><a:pathLst><a:path" + size + '>' + steps + "</a:path></a:pathLst></a:custGeom>";
}

QByteArray preset(const char* name, const QByteArray& adjustment = {})
{
    return QByteArray("<a:prstGeom prst=\"") + name + "\"><a:avLst>" + adjustment + "</a:avLst></a:prstGeom>";
}

/// A shape that programs have by name stays one: it can be taken by its handles.
QByteArray geometry(const QPainterPath& path, const QRectF& bounds)
{
    const Counts counts = countsOf(path);
    const double shorter = std::min(bounds.width(), bounds.height());
    if (counts.curves == 4 && counts.lines == 0)
        return preset("ellipse");
    if (counts.curves == 4 && shorter > 0) {
        const int share = std::min(50'000, qRound(cornerOf(path) / shorter * 100'000));
        return preset("roundRect", "<a:gd name=\"adj\" fmla=\"val " + QByteArray::number(share) + "\"/>");
    }
    return ownGeometry(path, bounds);
}

QByteArray naming(const QByteArray& name, int id)
{
    return "<p:cNvPr id=\"" + QByteArray::number(id) + "\" name=\"" + name + "\"/>";
}

QByteArray shapeOf(const DrawnShape& shape, int id)
{
    const QRectF bounds = shape.path.boundingRect();
    if (shape.path.elementCount() == 2 && shape.brush.style() == Qt::NoBrush) {
        const bool upwards = (shape.path.elementAt(1).x - shape.path.elementAt(0).x) * (shape.path.elementAt(1).y - shape.path.elementAt(0).y) < 0;
        return "<p:cxnSp><p:nvCxnSpPr>" + naming("line", id) + "<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>" + place(bounds, upwards) + preset("line") + outline(shape.pen) +
               "</p:spPr></p:cxnSp>";
    }
    const QByteArray filling = shape.brush.style() == Qt::NoBrush ? QByteArray("<a:noFill/>") : fill(shape.brush.color());
    return "<p:sp><p:nvSpPr>" + naming("shape", id) + "<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>" + place(bounds) + geometry(shape.path, bounds) + filling + outline(shape.pen) +
           "</p:spPr></p:sp>";
}

QByteArray runOf(const QString& text, const QFont& font, const QColor& color)
{
    const bool mono = font.family().contains(QLatin1String("Mono"));
    // Fonts that every office has; they are no wider than ours.
    const QByteArray face = mono ? "Consolas\" pitchFamily=\"49" : "Arial";
    const QByteArray properties = " lang=\"en-US\" sz=\"" + QByteArray::number(qRound(font.pixelSize() * pointsPerPixel * 100)) + '"' + (font.weight() >= QFont::DemiBold ? " b=\"1\"" : "");
    return "<a:r><a:rPr" + properties + '>' + fill(color) + "<a:latin typeface=\"" + face + "\"/><a:cs typeface=\"" + face + "\"/></a:rPr><a:t>" + escaped(text) + "</a:t></a:r>";
}

QByteArray textOf(const DrawnShape& shape, int id)
{
    const QFontMetricsF metrics(shape.font);
    const QRectF rect(shape.baseline.x(), shape.baseline.y() - metrics.ascent(), metrics.horizontalAdvance(shape.text), metrics.height());
    return "<p:sp><p:nvSpPr>" + naming("text", id) + "<p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>" + place(rect) + preset("rect") +
           "<a:noFill/></p:spPr><p:txBody><a:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\"/><a:p>" +
           runOf(shape.text, shape.font, shape.color) + "</a:p></p:txBody></p:sp>";
}

QRectF boundsOf(const ShapeGroup& group)
{
    QRectF bounds;
    for (const DrawnShape& shape : group.shapes) {
        const QFontMetricsF metrics(shape.font);
        bounds |= shape.text.isEmpty() ? shape.path.boundingRect().adjusted(0, 0, 0.01, 0.01)
                                       : QRectF(shape.baseline.x(), shape.baseline.y() - metrics.ascent(), metrics.horizontalAdvance(shape.text), metrics.height());
    }
    return bounds;
}

} // namespace

qint64 emu(double pixels)
{
    return std::llround(pixels * emuPerPixel);
}

QByteArray slideParagraph(const SlideParagraph& paragraph, int& id)
{
    QByteArray lines;
    for (const QString& line : paragraph.text.split(QLatin1Char('\n')))
        lines += "<a:p>" + runOf(line, paragraph.font, paragraph.color) + "</a:p>";
    const QByteArray name = QByteArray("!!") + paragraph.name + QByteArray::number(id);
    return "<p:sp><p:nvSpPr>" + naming(name, id++) + "<p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>" + place(paragraph.rect) + preset("rect") +
           "<a:noFill/></p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"t\"/>" + lines + "</p:txBody></p:sp>\n";
}

QByteArray slideGroup(const ShapeGroup& group, int& id)
{
    if (group.shapes.empty())
        return {};
    const QRectF bounds = boundsOf(group);
    QStringList words;
    QByteArray inner;
    const int own = id++;
    for (const DrawnShape& shape : group.shapes) {
        inner += shape.text.isEmpty() ? shapeOf(shape, id) : textOf(shape, id);
        ++id;
        if (!shape.text.isEmpty())
            words << shape.text;
    }
    // "!!": what Morph takes for the same thing, whatever else changes of it.
    const QByteArray name = "!!" + QByteArray::fromStdString(group.name);
    const QByteArray corner = "x=\"" + number(bounds.x()) + "\" y=\"" + number(bounds.y()) + '"';
    const QByteArray size = "cx=\"" + number(bounds.width()) + "\" cy=\"" + number(bounds.height()) + '"';
    return "<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"" + QByteArray::number(own) + "\" name=\"" + name + "\" descr=\"" + escaped(words.join(QStringLiteral(", "))) +
           "\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off " + corner + "/><a:ext " + size + "/><a:chOff " + corner + "/><a:chExt " + size +
           "/></a:xfrm></p:grpSpPr>" + inner + "</p:grpSp>\n";
}

} // namespace hopscope::storyboard
