// Connections opened one after the other: how many of them each endpoint gets.
#pragma once

#include "model/flow/connection_tally.h"

#include <QWidget>

#include <array>

class QToolButton;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::player {

class ConnectionRun : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionRun(QWidget* parent = nullptr);
    /// Hidden where there is nothing to choose from. What was opened on another trace is forgotten.
    void showTrace(const std::shared_ptr<const flow::FlowTrace>& trace);

signals:
    /// By candidate; none while none was opened.
    void counted(const std::vector<std::size_t>& connections);

protected:
    void changeEvent(QEvent* event) override;

private:
    void open(std::size_t connections);
    void retranslate();

    static constexpr std::array<int, 3> m_sizes{1, 20, 100};
    std::shared_ptr<const flow::FlowTrace> m_trace;
    std::optional<flow::ConnectionTally> m_tally; ///< once one was opened
    std::uint64_t m_seed = 0; ///< each trace draws anew
    labels::PlainLabel* m_caption;
    std::array<QToolButton*, 3> m_buttons{};
    labels::PlainLabel* m_summary;
};

} // namespace hopscope::player
