#include "app/export_preview.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace hopscope::app {

namespace {

constexpr QSize leastSize(320, 220);
constexpr int resizePause = 120;
constexpr int square = 8; ///< of the ground that shows what is transparent

QPixmap chequers()
{
    QPixmap pixmap(2 * square, 2 * square);
    pixmap.fill(Qt::white);
    QPainter painter(&pixmap);
    for (const int at : {0, square})
        painter.fillRect(at, at, square, square, QColor(0xdd, 0xdd, 0xdd));
    return pixmap;
}

} // namespace

ExportPreview::ExportPreview(QWidget* parent) : QWidget(parent), m_worker(nullptr, threads::Worker::Priority::Low)
{
    setMinimumSize(leastSize);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_resized.setSingleShot(true);
    m_resized.setInterval(resizePause);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_isDue = true;
        showReady();
    });
    connect(&m_resized, &QTimer::timeout, this, &ExportPreview::begin);
}

void ExportPreview::setWork(std::shared_ptr<const ExportWork> work)
{
    m_work = std::move(work);
    m_at = 0;
    begin();
}

void ExportPreview::setPlaying(bool playing)
{
    m_isPlaying = playing;
    begin();
}

QSize ExportPreview::room() const
{
    const QSizeF fine = QSizeF(size()) * devicePixelRatioF();
    return QSizeF(m_work->pixels).scaled(fine, Qt::KeepAspectRatio).toSize().expandedTo(QSize(16, 16));
}

/// Where it is, or was before something changed.
void ExportPreview::begin()
{
    m_worker.forget();
    m_timer.stop();
    m_ready = {};
    m_isDue = true;
    if (m_work)
        askFor(m_at);
}

void ExportPreview::askFor(std::size_t moment)
{
    m_worker.start([work = m_work, size = room(), moment] { return work->moments.empty() ? work->still(size) : work->moment(size, work->moments[moment].moment); },
                   [this, moment](const QImage& image) { take(image, moment); });
}

void ExportPreview::take(QImage image, std::size_t moment)
{
    m_ready = std::move(image);
    m_readyMoment = moment;
    showReady();
}

void ExportPreview::showReady()
{
    if (!m_isDue || m_ready.isNull())
        return;
    m_image = std::exchange(m_ready, QImage());
    m_at = m_readyMoment;
    m_isDue = false;
    update();
    if (canPlay() && m_isPlaying) {
        m_timer.start(m_work->moments[m_at].milliseconds);
        askFor((m_at + 1) % m_work->moments.size());
    }
    emit shown();
}

void ExportPreview::paintEvent(QPaintEvent*)
{
    if (m_image.isNull())
        return;
    static const QPixmap ground = chequers();
    QPainter painter(this);
    const QSize shown = m_image.size().scaled(size(), Qt::KeepAspectRatio);
    const QRect place(QPoint((width() - shown.width()) / 2, (height() - shown.height()) / 2), shown);
    if (m_image.hasAlphaChannel())
        painter.drawTiledPixmap(place, ground);
    painter.drawImage(place, m_image);
}

void ExportPreview::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_resized.start();
}

void ExportPreview::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->pos();
    m_mayDrag = event->button() == Qt::LeftButton;
}

void ExportPreview::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_mayDrag || (event->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_mayDrag = false; // once for each press
    emit dragBegun();
}

} // namespace hopscope::app
