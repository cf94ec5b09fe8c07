// A painter's device that keeps what is painted as shapes and texts, for formats that have such things themselves.
#pragma once

#include <QBrush>
#include <QColor>
#include <QFont>
#include <QPaintDevice>
#include <QPainterPath>
#include <QPen>

#include <memory>
#include <string>
#include <vector>

namespace hopscope::storyboard {

struct DrawnShape
{
    QPainterPath path; ///< in the device's coordinates; empty: a text
    QPen pen;          ///< its width is the device's
    QBrush brush;
    QString text;
    QFont font;
    QPointF baseline;
    QColor color;      ///< of the text
};

/// What belongs together, under the name it was painted with.
struct ShapeGroup
{
    std::string name;
    std::vector<DrawnShape> shapes;
};

class ShapeEngine;

class ShapeDevice : public QPaintDevice
{
public:
    explicit ShapeDevice(const QSizeF& size);
    ~ShapeDevice() override;

    QPaintEngine* paintEngine() const override;
    /// What is painted from now on belongs to this group.
    void beginGroup(const std::string& name);
    const std::vector<ShapeGroup>& groups() const;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    const QSizeF m_size;
    const std::unique_ptr<ShapeEngine> m_engine;
};

} // namespace hopscope::storyboard
