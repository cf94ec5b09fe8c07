// A quiet line over the map and over the tables while what they show is not live.
#pragma once

#include <QLabel>

namespace hopscope::panels {

class AgeBand : public QLabel
{
    Q_OBJECT
public:
    AgeBand(const QString& name, QWidget* parent);

    /// Empty: what is shown is true now, and nothing stands there.
    void setRemark(const QString& remark);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void elide();

    QString m_remark;
};

} // namespace hopscope::panels
