// One line over the map or the tables that says what to know about what they show: how old it is, or that it is supposed.
#pragma once

#include "widgets/labels/plain_label.h"

namespace hopscope::panels {

class RemarkBand : public labels::PlainLabel
{
    Q_OBJECT
public:
    RemarkBand(const QString& name, QWidget* parent);

    /// Empty: there is nothing to say, and nothing stands there.
    void setRemark(const QString& remark);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void elide();

    QString m_remark;
};

} // namespace hopscope::panels
