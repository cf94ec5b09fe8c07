// Under a failed answer: the destinations at which the same packet would arrive, each a click away.
#pragma once

#include "model/flow/ways_to.h"

#include <QWidget>

class QVBoxLayout;

namespace hopscope::player {

class WaysView : public QWidget
{
    Q_OBJECT
public:
    explicit WaysView(QWidget* parent = nullptr);
    /// Hidden where there are none.
    void showWays(std::vector<flow::WayTo> ways);

signals:
    void wayChosen(const hopscope::flow::WayTo& way);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refill();

    std::vector<flow::WayTo> m_ways;
    QVBoxLayout* m_column;
};

} // namespace hopscope::player
