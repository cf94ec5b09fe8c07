// The hops of a flow, and of the current one: what happens, the header before and after, what conntrack remembers.
#pragma once

#include "widgets/player/flow_inquiry.h"
#include "widgets/player/flow_player.h"

#include "widgets/paint/theme.h"

#include <QWidget>

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::player {

class ConntrackView;
class HeaderTable;
class HopList;

class HopPage : public QWidget
{
    Q_OBJECT
public:
    explicit HopPage(FlowPlayer& player, QWidget* parent = nullptr);
    void setTheme(const paint::Theme& theme);
    /// The candidate that the player plays; to be told before the player is.
    void setCandidate(const TracePointer& trace, std::size_t candidate);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showHop();
    std::size_t endpoints() const { return m_trace ? m_trace->candidates.size() : 0; }

    FlowPlayer& m_player;
    TracePointer m_trace;
    HopList* m_hops;
    labels::PlainLabel* m_why;
    HeaderTable* m_header;
    ConntrackView* m_conntrack;
};

} // namespace hopscope::player
