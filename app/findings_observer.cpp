#include "app/findings_observer.h"

#include <utility>

namespace hopscope::app {

using namespace std::chrono_literals;

struct FindingsObserver::Watch
{
    explicit Watch(bool isLive) : watch(isLive) {}

    Look look(const cluster::SnapshotPointer& snapshot, const std::shared_ptr<const facts::NetworkFacts>& facts, TimePoint now)
    {
        const auto reading = watch.update(snapshot, facts, now);
        if (!found || found->reading() != reading)
            found = std::make_shared<const FoundAt>(reading, found.get());
        return {found, watch.nextDue()};
    }

    findings::FindingWatch watch;
    std::shared_ptr<const FoundAt> found;
};

FindingsObserver::FindingsObserver(QObject* parent) : QObject(parent), m_work(1s) {}

void FindingsObserver::setCluster(const cluster::SnapshotPointer& snapshot, const std::shared_ptr<const facts::NetworkFacts>& facts, TimePoint now, bool isLive)
{
    if (!m_watch && !findings::isAnythingRead(*snapshot))
        return; // nothing has come yet
    if (!m_watch)
        m_watch = std::make_shared<Watch>(isLive);
    m_snapshot = snapshot;
    m_facts = facts;
    look(now);
}

void FindingsObserver::setNow(TimePoint now)
{
    if (!m_snapshot || !m_due || *m_due > now)
        return;
    m_due.reset(); // until that look says when the next one is due
    look(now);
}

void FindingsObserver::look(TimePoint now)
{
    m_work.request([watch = m_watch, snapshot = m_snapshot, facts = m_facts, now] { return watch->look(snapshot, facts, now); },
                   [this](Look look) { take(std::move(look)); });
}

void FindingsObserver::take(Look look)
{
    m_due = look.due;
    if (look.found == m_found)
        return;
    const auto before = std::exchange(m_found, m_work.freedHere(std::move(look.found)));
    tell(before);
}

void FindingsObserver::tell(const std::shared_ptr<const FoundAt>& before)
{
    const auto wordsOf = [](const std::shared_ptr<const FoundAt>& found) { return found ? found->words() : nullptr; };
    emit observed();
    if (wordsOf(before) != wordsOf(m_found))
        emit wordsChanged();
}

void FindingsObserver::clear()
{
    m_work.forget();
    if (m_watch)
        m_work.freedHere(std::shared_ptr<const Watch>(std::move(m_watch))); // it holds every pod: freed beside the window's thread
    m_snapshot.reset();
    m_facts.reset();
    m_due.reset();
    tell(std::exchange(m_found, nullptr));
}

} // namespace hopscope::app
