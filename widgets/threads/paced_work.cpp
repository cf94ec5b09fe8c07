#include "widgets/threads/paced_work.h"

#include <utility>

namespace hopscope::threads {

PacedWork::PacedWork(std::chrono::milliseconds pause, QObject* parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &PacedWork::start);
}

Worker& PacedWork::worker()
{
    if (!m_worker) {
        m_worker = std::make_unique<Worker>(nullptr, Worker::Priority::Low);
        m_worker->whenFaulted([this](const std::exception_ptr& fault) {
            m_isBusy = false;
            m_pause.start();
            std::rethrow_exception(fault);
        });
    }
    return *m_worker;
}

void PacedWork::forget()
{
    m_isBusy = false;
    if (!m_worker)
        return; // nothing was asked for
    // Freed there: what is asked may be about a whole cluster.
    m_worker->release(std::make_shared<std::function<void()>>(std::exchange(m_wanted, nullptr)));
    m_worker->forget();
}

void PacedWork::start()
{
    if (!m_wanted)
        return;
    m_isBusy = true;
    std::exchange(m_wanted, nullptr)();
}

} // namespace hopscope::threads
