// The endpoints a connection may get, each with its share and what becomes of it; the chosen one is played.
#pragma once

#include "model/flow/flow_trace.h"

#include <QTreeWidget>

namespace hopscope::player {

/// "10.244.1.7:8080 on n1", and a second line where the connection does not work.
QString candidateDetail(const flow::Candidate& candidate);
/// "1/3 · 33.3 %"
QString shareText(const flow::Fraction& share);

class CandidateList : public QTreeWidget
{
    Q_OBJECT
public:
    explicit CandidateList(QWidget* parent = nullptr);
    void showCandidates(const std::vector<flow::Candidate>& candidates, std::size_t chosen);
    /// How many of the connections that were opened each has got; none: none was opened.
    void showConnections(const std::vector<std::size_t>& connections);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

signals:
    void candidateChosen(std::size_t candidate);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refill();
    QString connectionsText(std::size_t candidate) const;
    int rowsHeight(int rows) const;

    std::vector<flow::Candidate> m_shown;
    std::size_t m_chosen = 0;
    std::vector<std::size_t> m_connections;
};

} // namespace hopscope::player
