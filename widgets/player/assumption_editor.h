// Everything an answer rests on, each with its basis; each can be changed on the spot.
#pragma once

#include "widgets/player/assumption_row.h"
#include "widgets/player/flow_inquiry.h"

#include <QScrollArea>

#include <set>

class QVBoxLayout;

namespace hopscope::player {

class AssumptionEditor : public QScrollArea
{
    Q_OBJECT
public:
    explicit AssumptionEditor(QWidget* parent = nullptr);
    /// Rows that stay keep their focus; a row goes when its setting is neither asked for nor supposed nor tried.
    void showInquiry(const FlowInquiry& inquiry);

    QSize sizeHint() const override { return {320, 160}; }
    QSize minimumSizeHint() const override { return {120, 120}; }

signals:
    void valueChosen(const std::string& key, const std::string& value);
    void valueWithdrawn(const std::string& key);

protected:
    void changeEvent(QEvent* event) override;

private:
    std::vector<std::string> keysToShow(const FlowInquiry& inquiry) const;
    void arrangeRows(const std::vector<std::string>& keys);
    void fillOthers(const std::vector<std::string>& keys);
    void retranslate();

    std::vector<AssumptionField> m_fields;
    std::vector<AssumptionRow*> m_rows;
    std::set<std::string> m_tried; ///< keys the person asked for
    std::optional<FlowInquiry> m_shown;
    QVBoxLayout* m_column;
    QComboBox* m_others;
};

} // namespace hopscope::player
