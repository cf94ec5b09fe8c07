// The whole map in a corner of its window, with the part of it that the window shows.
#pragma once

#include "widgets/map/mini_picture.h"
#include "widgets/threads/worker.h"

#include <QWidget>

namespace hopscope::map {

class MapView;

/// Stands in the lower right corner of a map's view, as long as that does not show the whole map anyway.
class MiniMap : public QWidget
{
    Q_OBJECT
public:
    explicit MiniMap(MapView* view);

    /// Whether a person wants to see it at all.
    void setWanted(bool wanted);
    bool isWanted() const { return m_wanted; }

    const QImage& image() const { return m_image; }
    /// Whether a picture is still to come.
    bool isBusy() const { return m_busy || m_stale; }
    /// The part of the map that the window shows, in this widget's pixels.
    QRectF windowRect() const;

signals:
    void pictureChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();
    void place();
    void followCamera();
    void lookAgain();
    void refresh();
    void take(const LayoutPointer& layout, const QImage& image);
    void moveTo(QPointF pixel);
    QTransform transform() const;

    MapView* m_view;
    QImage m_image;
    bool m_wanted = true;
    bool m_stale = true; ///< the picture shows what was
    bool m_busy = false;
    QTimer m_pause; ///< runs while the last picture is young
    threads::Worker m_worker;
};

} // namespace hopscope::map
