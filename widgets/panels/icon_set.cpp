#include "widgets/panels/icon_set.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace hopscope::panels {

namespace {

struct IconColors
{
    QColor normal;
    QColor disabled;
    QColor on;
};

/// Draws the file's strokes anew for each size and colour: nothing is scaled.
class StrokeIconEngine : public QIconEngine
{
public:
    StrokeIconEngine(QByteArray svg, IconColors colors) : m_svg(std::move(svg)), m_colors(std::move(colors)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const QColor& color = mode == QIcon::Disabled                       ? m_colors.disabled
                              : state == QIcon::On && m_colors.on.isValid() ? m_colors.on
                                                                            : m_colors.normal;
        QSvgRenderer renderer(QByteArray(m_svg).replace("currentColor", color.name().toLatin1()));
        renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new StrokeIconEngine(m_svg, m_colors); }

private:
    QByteArray m_svg;
    IconColors m_colors;
};

} // namespace

QIcon strokeIcon(const QString& name, const QColor& color, const QColor& disabled, const QColor& on)
{
    QFile file(QStringLiteral(":/hopscope/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new StrokeIconEngine(file.readAll(), {color, disabled, on}));
}

} // namespace hopscope::panels
