// The notes' observation under the pods: which node's pods lie in which range, and what that says.
#pragma once

#include "model/facts/address_table.h"
#include "widgets/labels/plain_label.h"

namespace hopscope::panels {

class ObservationView : public labels::PlainLabel
{
    Q_OBJECT
public:
    explicit ObservationView(QWidget* parent = nullptr);
    void setRanges(const facts::ObservedRanges& ranges, const facts::NetworkFacts& facts);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    facts::ObservedRanges m_ranges;
    facts::NetworkFacts m_facts;
};

} // namespace hopscope::panels
