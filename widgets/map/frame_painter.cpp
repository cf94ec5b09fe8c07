#include "widgets/map/frame_painter.h"

#include "widgets/map/repaint_area.h"
#include "widgets/threads/pool_job.h"

namespace hopscope::map {

FramePainter::FramePainter(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1); // the thread has letters of its own, which take time to make
}

FramePainter::~FramePainter()
{
    m_pool.waitForDone();
}

void FramePainter::start(MapFrame frame, const QRegion& region)
{
    m_isBusy = true;
    auto work = [this, frame = std::move(frame), region]() mutable {
        paintParts(frame, rectsToPaint(region));
        {
            const std::lock_guard lock(m_mutex);
            m_painted = Painted{std::move(frame), region};
        }
        QMetaObject::invokeMethod(this, &FramePainter::tell, Qt::QueuedConnection);
    };
    m_pool.start(threads::poolJob(this, std::move(work), [this] { m_isBusy = false; }));
}

void FramePainter::finish()
{
    m_pool.waitForDone();
    tell();
}

void FramePainter::tell()
{
    std::optional<Painted> painted;
    {
        const std::lock_guard lock(m_mutex);
        painted.swap(m_painted);
    }
    if (!painted)
        return; // told already
    m_isBusy = false;
    emit framePainted(painted->frame, painted->region);
}

} // namespace hopscope::map
