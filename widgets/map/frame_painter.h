// Paints the frames of a large map beside the window's thread, which has eight milliseconds for whatever it does.
#pragma once

#include "widgets/map/map_frame.h"

#include <QObject>
#include <QThreadPool>

#include <mutex>
#include <optional>

namespace hopscope::map {

/// One frame at a time.
class FramePainter : public QObject
{
    Q_OBJECT
public:
    explicit FramePainter(QObject* parent = nullptr);
    ~FramePainter() override;

    bool isBusy() const { return m_isBusy; }
    /// Paints the frame's look in this region of its image; framePainted follows. Only when it is not busy.
    void start(MapFrame frame, const QRegion& region);
    /// Returns once the frame under way is painted and told, if there is one.
    void finish();

signals:
    void framePainted(const hopscope::map::MapFrame& frame, const QRegion& region);

private:
    struct Painted
    {
        MapFrame frame;
        QRegion region;
    };

    void tell();

    bool m_isBusy = false;
    std::mutex m_mutex;
    std::optional<Painted> m_painted; ///< under the mutex; until the window's thread takes it
    QThreadPool m_pool;
};

} // namespace hopscope::map
