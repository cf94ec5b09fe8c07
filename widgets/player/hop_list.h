// The hops of a flow in order; the current one is selected, and choosing one goes there.
#pragma once

#include "widgets/player/flow_player.h"

#include <QListWidget>

namespace hopscope::player {

class HopList : public QListWidget
{
    Q_OBJECT
public:
    explicit HopList(FlowPlayer& player, QWidget* parent = nullptr);
    void refill();

    QSize sizeHint() const override { return {320, 90}; }
    QSize minimumSizeHint() const override { return {120, 84}; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QString hopText(const flow::FlowTimeline& timeline, std::size_t hop) const;
    void showHop(std::size_t hop);

    FlowPlayer& m_player;
};

} // namespace hopscope::player
