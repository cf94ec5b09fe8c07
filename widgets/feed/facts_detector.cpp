#include "widgets/feed/facts_detector.h"

namespace hopscope::feed {

using namespace std::chrono_literals;

FactsDetector::FactsDetector(QObject* parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(1s);
    connect(&m_pause, &QTimer::timeout, this, &FactsDetector::start);
}

void FactsDetector::request(cluster::SnapshotPointer snapshot)
{
    m_wanted = std::move(snapshot);
    if (!m_isBusy && !m_pause.isActive())
        start();
}

void FactsDetector::forget()
{
    m_wanted.reset();
    m_isBusy = false;
    m_worker.forget();
}

void FactsDetector::start()
{
    if (!m_wanted)
        return;
    m_isBusy = true;
    m_worker.start([snapshot = std::exchange(m_wanted, nullptr)] { return facts::detectNetwork(*snapshot); },
                   [this](const facts::NetworkFacts& facts) {
                       m_isBusy = false;
                       m_pause.start();
                       emit detected(facts);
                   });
}

} // namespace hopscope::feed
