#include "widgets/export/svg_path.h"

#include <cmath>

namespace hopscope::exporting {

namespace {

constexpr double kappa = 0.5522847498; ///< of the cubic curve that is closest to a quarter circle
constexpr double near = 0.01;

class PathWriter
{
public:
    explicit PathWriter(int decimals) : m_decimals(decimals), m_unit(std::pow(10.0, decimals)) {}

    QByteArray write(const QPainterPath& path)
    {
        for (int i = 0; i < path.elementCount(); ++i) {
            const QPainterPath::Element element = path.elementAt(i);
            if (element.isMoveTo()) {
                close();
                move(element);
            } else if (element.isLineTo()) {
                line(element, i + 1 == path.elementCount() || path.elementAt(i + 1).isMoveTo());
            } else if (element.isCurveTo() && i + 2 < path.elementCount()) {
                curve(element, path.elementAt(i + 1), path.elementAt(i + 2));
                i += 2;
            }
        }
        close();
        return m_text;
    }

private:
    struct Point
    {
        qint64 x = 0;
        qint64 y = 0;
        bool operator==(const Point&) const = default;
    };

    Point rounded(const QPointF& point) const { return {std::llround(point.x() * m_unit), std::llround(point.y() * m_unit)}; }
    QByteArray number(qint64 units) const { return svgNumber(double(units) / m_unit, m_decimals); }

    void put(char command, std::initializer_list<qint64> units)
    {
        m_text += command;
        bool first = true;
        for (const qint64 unit : units) {
            const QByteArray text = number(unit);
            if (!first && !text.startsWith('-'))
                m_text += ' ';
            m_text += text;
            first = false;
        }
    }

    void move(const QPointF& to)
    {
        m_at = m_start = rounded(to);
        m_exact = to;
        put('M', {m_at.x, m_at.y});
        m_hasParts = false;
    }

    void line(const QPointF& to, bool last)
    {
        const Point next = rounded(to);
        m_exact = to;
        m_hasParts = true;
        if (last && next == m_start) {
            m_at = next; // "z" draws this line
            return;
        }
        if (next.y == m_at.y && next.x == m_at.x)
            return;
        if (next.y == m_at.y)
            put('h', {next.x - m_at.x});
        else if (next.x == m_at.x)
            put('v', {next.y - m_at.y});
        else
            put('l', {next.x - m_at.x, next.y - m_at.y});
        m_at = next;
    }

    static bool isQuarter(double start, double end, double whole) { return std::abs(start - kappa * whole) < near * std::abs(whole) && std::abs(end) < near * std::abs(whole); }

    void curve(const QPointF& one, const QPointF& two, const QPointF& to)
    {
        const QPointF from = m_exact;
        const Point next = rounded(to);
        const QPointF d = to - from;
        const QPointF c1 = one - from;
        const QPointF c2 = to - two;
        const bool first = isQuarter(c1.x(), c1.y(), d.x()) && isQuarter(c2.y(), c2.x(), d.y());
        const bool second = isQuarter(c1.y(), c1.x(), d.y()) && isQuarter(c2.x(), c2.y(), d.x());
        const bool sized = std::abs(d.x()) > 0.02 && std::abs(d.y()) > 0.02;
        if (sized && (first || second)) {
            const bool clockwise = first == (d.x() * d.y() > 0);
            put('a', {std::llround(std::abs(d.x()) * m_unit), std::llround(std::abs(d.y()) * m_unit)});
            m_text += clockwise ? " 0 0 1 " : " 0 0 0 ";
            m_text += number(next.x - m_at.x);
            const QByteArray y = number(next.y - m_at.y);
            m_text += (y.startsWith('-') ? "" : " ") + y;
        } else {
            const Point a = rounded(one);
            const Point b = rounded(two);
            put('c', {a.x - m_at.x, a.y - m_at.y, b.x - m_at.x, b.y - m_at.y, next.x - m_at.x, next.y - m_at.y});
        }
        m_at = next;
        m_exact = to;
        m_hasParts = true;
    }

    void close()
    {
        if (m_hasParts && m_at == m_start)
            m_text += 'z';
        m_hasParts = false;
    }

    const int m_decimals;
    const double m_unit;
    QByteArray m_text;
    Point m_at;
    Point m_start;
    QPointF m_exact;
    bool m_hasParts = false;
};

} // namespace

QByteArray svgNumber(double value, int decimals)
{
    QByteArray text = QByteArray::number(value, 'f', decimals);
    if (text.contains('.')) {
        while (text.endsWith('0'))
            text.chop(1);
        if (text.endsWith('.'))
            text.chop(1);
    }
    return text == "-0" ? QByteArray("0") : text;
}

QByteArray svgPath(const QPainterPath& path, int decimals)
{
    return PathWriter(decimals).write(path);
}

} // namespace hopscope::exporting
