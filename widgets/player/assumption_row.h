// One setting that an answer rests on: its value, which can be changed on the spot, and what the value rests on.
#pragma once

#include "widgets/player/assumption_fields.h"

#include "model/flow/flow_trace.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::player {

class AssumptionRow : public QWidget
{
    Q_OBJECT
public:
    /// Without a field the value can only be read.
    AssumptionRow(const std::string& key, const std::optional<AssumptionField>& field, QWidget* parent = nullptr);

    const std::string& key() const { return m_key; }
    /// `shown`: what the answer used, nothing when it did not ask; `plain`: without suppositions.
    void showValue(const std::optional<flow::Assumption>& shown, const std::optional<flow::Assumption>& plain, bool supposed);

signals:
    void valueChosen(const std::string& key, const std::string& value);
    void valueWithdrawn(const std::string& key);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildEditor(const AssumptionField& field);
    void takeText(const QString& text);
    void retranslate();
    QString basisText() const;

    std::string m_key;
    std::optional<flow::Assumption> m_assumption;
    std::optional<flow::Assumption> m_plain;
    bool m_supposed = false;
    labels::PlainLabel* m_title;
    labels::PlainLabel* m_value;
    labels::PlainLabel* m_basis;
    labels::PlainLabel* m_problem;
    QComboBox* m_editor = nullptr;
    QToolButton* m_withdraw;
};

} // namespace hopscope::player
