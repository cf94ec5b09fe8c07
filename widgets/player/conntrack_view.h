// What the kernels remember of the connection at this hop: when the entry is made, and when the answer uses it.
#pragma once

#include "model/flow/conntrack_entry.h"

#include "widgets/paint/theme.h"

#include <QFrame>

namespace hopscope::labels {
class RichLabel;
class RichText;
}

namespace hopscope::player {

/// What an entry does at one moment.
enum class EntryState
{
    NotYet,
    MadeHere,
    Kept,
    UsedHere
};
/// `hop` counts as the timeline does: forward steps, then those of the reply, which begin at `replyBegins`.
EntryState stateOf(const flow::ConntrackEntry& entry, std::size_t hop, std::size_t replyBegins);

class ConntrackView : public QFrame
{
    Q_OBJECT
public:
    explicit ConntrackView(QWidget* parent = nullptr);
    void setTheme(const paint::Theme& theme);
    /// Hidden when the flow leaves no entry.
    void setEntries(std::vector<flow::ConntrackEntry> entries);
    void showHop(std::size_t hop, std::size_t replyBegins);
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    labels::RichText entryText(const flow::ConntrackEntry& entry) const;
    QString headline(const flow::ConntrackEntry& entry, EntryState state) const;

    const paint::Theme* m_theme;
    std::vector<flow::ConntrackEntry> m_entries;
    std::size_t m_hop = 0;
    std::size_t m_replyBegins = 0;
    labels::RichLabel* m_label;
};

} // namespace hopscope::player
