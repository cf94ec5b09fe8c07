#include "widgets/panels/remark_band.h"

namespace hopscope::panels {

RemarkBand::RemarkBand(const QString& name, QWidget* parent) : QLabel(parent)
{
    setObjectName(name);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // one line: the map needs the height
    setTextFormat(Qt::PlainText);
    hide();
}

void RemarkBand::setRemark(const QString& remark)
{
    if (remark == m_remark)
        return;
    m_remark = remark;
    setToolTip(remark);
    setVisible(!remark.isEmpty());
    elide();
}

void RemarkBand::elide()
{
    // Before it is laid out it has no width that means anything.
    const int room = isVisible() ? width() - 2 * fontMetrics().height() : QWIDGETSIZE_MAX;
    setText(fontMetrics().elidedText(m_remark, Qt::ElideRight, room));
}

void RemarkBand::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    elide();
}

} // namespace hopscope::panels
