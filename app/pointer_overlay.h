// What points at a picture on a projector: a spotlight, and a bright point that leaves a trail.
#pragma once

#include "app/pointer_trail.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace hopscope::app {

/// Covers its parent, and lets every click through.
class PointerOverlay : public QWidget
{
public:
    explicit PointerOverlay(QWidget* parent);

    /// All is dark but a circle at the pointer.
    void setSpotlight(bool on);
    bool hasSpotlight() const { return m_spotlight; }
    void resizeSpotlight(bool larger);
    double spotlightRadius() const;
    void setTrail(bool on);
    bool hasTrail() const { return m_trail; }
    /// The point leaves no trail.
    void setReducedMotion(bool reduced);
    /// In the overlay's own pixels.
    void movePointer(const QPointF& at);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showWhenWanted();
    /// Only where something is drawn, or was: what lies below is painted again, too.
    void refresh();
    QRectF touched() const;
    double pointSize() const;
    void paintSpotlight(QPainter& painter) const;
    void paintTrail(QPainter& painter) const;
    double now() const { return double(m_clock.elapsed()) / 1000; }

    QPointF m_at;
    double m_size = 1; ///< of the spotlight, against its usual one
    bool m_spotlight = false;
    bool m_trail = false;
    bool m_reducedMotion = false;
    PointerTrail m_way;
    QRect m_touched; ///< by what was drawn last
    QElapsedTimer m_clock;
    QTimer m_frames; ///< run while a trail fades
};

} // namespace hopscope::app
