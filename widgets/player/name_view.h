// The name's part of a flow: what is asked, what is answered, and the question's own packet, folded away until it is wanted.
#pragma once

#include "model/flow/flow_trace.h"

#include <QFrame>

class QPushButton;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::player {

class NameView : public QFrame
{
    Q_OBJECT
public:
    explicit NameView(QWidget* parent = nullptr);
    /// Hidden when no name is asked.
    void showName(const std::optional<flow::NameStep>& name, bool lookupShown);

signals:
    void lookupToggled(bool shown);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    std::optional<flow::NameStep> m_name;
    bool m_lookupShown = false;
    labels::PlainLabel* m_label;
    QPushButton* m_button;
};

} // namespace hopscope::player
