#include "widgets/threads/paced_work.h"

#include <utility>

namespace hopscope::threads {

PacedWork::PacedWork(std::chrono::milliseconds pause, QObject* parent) : QObject(parent), m_worker(nullptr, Worker::Priority::Low)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &PacedWork::start);
    m_worker.whenFaulted([this](const std::exception_ptr& fault) {
        m_isBusy = false;
        m_pause.start();
        std::rethrow_exception(fault);
    });
}

void PacedWork::forget()
{
    m_wanted = nullptr;
    m_isBusy = false;
    m_worker.forget();
}

void PacedWork::start()
{
    if (!m_wanted)
        return;
    m_isBusy = true;
    std::exchange(m_wanted, nullptr)();
}

} // namespace hopscope::threads
