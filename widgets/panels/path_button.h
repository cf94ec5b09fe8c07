// A path worth trying: a click plays it.
#pragma once

#include "model/flow/worth_trying.h"
#include "widgets/paint/theme.h"

#include <QAbstractButton>

namespace hopscope::panels {

class PathButton : public QAbstractButton
{
    Q_OBJECT
public:
    PathButton(flow::PathWorthTrying path, QWidget* parent = nullptr);

    const flow::PathWorthTrying& path() const { return m_path; }
    void setPath(flow::PathWorthTrying path);
    void setTheme(const paint::Theme& theme);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QFont titleFont() const;
    QFont detailFont() const;
    void retranslate();

    flow::PathWorthTrying m_path;
    const paint::Theme* m_theme;
    QString m_detail;
};

} // namespace hopscope::panels
