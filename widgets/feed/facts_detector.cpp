#include "widgets/feed/facts_detector.h"

namespace hopscope::feed {

using namespace std::chrono_literals;

FactsDetector::FactsDetector(QObject* parent) : QObject(parent), m_work(1s) {}

void FactsDetector::request(cluster::SnapshotPointer snapshot)
{
    m_work.request([snapshot = std::move(snapshot)] { return facts::detectNetwork(*snapshot); },
                   [this](const facts::NetworkFacts& facts) { emit detected(facts); });
}

void FactsDetector::forget()
{
    m_work.forget();
}

} // namespace hopscope::feed
