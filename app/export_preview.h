// The picture as it will be, moving where the file moves: painted by another thread, so that this one only shows it.
#pragma once

#include "app/export_work.h"
#include "widgets/threads/worker.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

namespace hopscope::app {

class ExportPreview : public QWidget
{
    Q_OBJECT
public:
    explicit ExportPreview(QWidget* parent = nullptr);

    /// From its first moment on; null: nothing.
    void setWork(std::shared_ptr<const ExportWork> work);
    bool canPlay() const { return m_work && m_work->moments.size() > 1; }
    bool isPlaying() const { return m_isPlaying; }
    void setPlaying(bool playing);
    /// What is shown.
    const QImage& image() const { return m_image; }
    std::size_t shownMoment() const { return m_at; }

signals:
    void shown();      ///< another image
    void dragBegun();  ///< by the mouse, out of the preview

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    QSize room() const;
    void askFor(std::size_t moment);
    void take(QImage image, std::size_t moment);
    void showReady();
    void begin();

    std::shared_ptr<const ExportWork> m_work;
    QImage m_image;
    std::size_t m_at = 0;
    QImage m_ready; ///< the next one; null while it is painted
    std::size_t m_readyMoment = 0;
    bool m_isDue = true;
    bool m_isPlaying = true;
    QTimer m_timer;   ///< until the next moment
    QTimer m_resized; ///< while somebody drags the dialog's edge
    QPoint m_pressed;
    bool m_mayDrag = false; ///< since the press
    threads::Worker m_worker; ///< last: it ends before what it tells
};

} // namespace hopscope::app
