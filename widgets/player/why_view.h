// Every decision of a flow in a sentence, in order; those that a hop shows lead there.
#pragma once

#include "widgets/player/flow_player.h"

#include "widgets/labels/rich_browser.h"

namespace hopscope::player {

class WhyView : public labels::RichBrowser
{
    Q_OBJECT
public:
    explicit WhyView(FlowPlayer& player, QWidget* parent = nullptr);
    void showDecisions(const std::vector<flow::Why>& why);

    QSize sizeHint() const override { return {320, 160}; }
    QSize minimumSizeHint() const override { return {120, 120}; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void refill();

    FlowPlayer& m_player;
    std::vector<flow::Why> m_why;
};

} // namespace hopscope::player
