// Work beside the window's thread that follows what changes often, at its own pace.
#pragma once

#include "widgets/threads/worker.h"

#include <QTimer>

namespace hopscope::threads {

/// Does one thing at a time and at low priority, with a pause between two; of what is asked for meanwhile only the last is done.
/// So what it costs does not grow with how often it is asked for. Its thread begins with the first thing to do.
class PacedWork final : public QObject
{
    Q_OBJECT
public:
    explicit PacedWork(std::chrono::milliseconds pause, QObject* parent = nullptr);

    /// Does `work` there as soon as may be, and gives its value to `take` here.
    template <class Work, class Take>
    void request(Work work, Take take)
    {
        m_wanted = [this, work = std::move(work), take = std::move(take)] {
            worker().start(work, [this, take](auto value) {
                m_isBusy = false;
                m_pause.start();
                take(std::move(value));
            });
        };
        if (!m_isBusy && !m_pause.isActive())
            start();
    }

    /// See Worker.
    template <class T>
    std::shared_ptr<const T> freedHere(std::shared_ptr<const T> object)
    {
        return worker().freedHere(std::move(object));
    }
    void release(std::shared_ptr<const void> held) { worker().release(std::move(held)); }

    /// What was asked for so far is not done, or not told.
    void forget();

private:
    void start();
    Worker& worker();

    std::function<void()> m_wanted;
    bool m_isBusy = false;
    QTimer m_pause;
    std::unique_ptr<Worker> m_worker;
};

} // namespace hopscope::threads
