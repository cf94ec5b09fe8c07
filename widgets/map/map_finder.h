// Searches the map beside the GUI thread and steps through what it has found; goes on as the cluster changes.
#pragma once

#include "widgets/map/map_layouter.h"
#include "widgets/map/map_search.h"

#include <QThreadPool>

#include <atomic>

namespace hopscope::map {

class MapFinder : public QObject
{
    Q_OBJECT
public:
    explicit MapFinder(QObject* parent = nullptr);
    ~MapFinder() override;

    /// What is searched from now on; a question that stands is answered again, some times a second at most.
    void setLayout(const LayoutPointer& layout);
    /// Asks; the answer before it is dropped. An empty question clears.
    void find(MapQuestion question);
    void findWords(const QString& text) { find(questionOfWords(text)); }
    void clear() { find({}); }

    bool isAsked() const { return !m_question.isEmpty(); }
    bool isBusy() const { return m_busy || m_refresh.isActive(); }
    /// Null as long as nothing is asked or answered.
    const std::shared_ptr<const MapHits>& hits() const { return m_hits; }
    std::size_t count() const { return m_hits ? m_hits->items.size() : 0; }

    /// The next or the previous hit, in the map's order and round again; nothing when there is none.
    std::optional<layout::ItemId> next() { return step(1); }
    std::optional<layout::ItemId> previous() { return step(-1); }

signals:
    /// `hits` is null when nothing is asked any more. `again`: the same question, of a cluster that has changed.
    void found(const std::shared_ptr<const hopscope::map::MapHits>& hits, bool again);

private:
    void start();
    void take(std::uint64_t generation, const std::shared_ptr<const MapHits>& hits);
    std::optional<layout::ItemId> step(int by);

    LayoutPointer m_layout;
    MapQuestion m_question;
    std::shared_ptr<const MapHits> m_hits;
    std::optional<layout::ItemId> m_current; ///< the hit one stands at
    std::shared_ptr<std::atomic<std::uint64_t>> m_generation; ///< of the newest job: older ones give up
    bool m_busy = false;
    bool m_again = false;     ///< what runs answers a question that has been answered before
    QTimer m_refresh;         ///< runs while a change of the cluster waits to be searched
    QThreadPool m_pool;
};

} // namespace hopscope::map
