// Which cluster this is: its name, what kind it is, and whether it lives. Opens what else there is.
#pragma once

#include "model/source/cluster_source.h"
#include "widgets/paint/theme.h"

#include <QToolButton>

namespace hopscope::app {

class ClusterPill : public QToolButton
{
    Q_OBJECT
public:
    explicit ClusterPill(QWidget* parent = nullptr);

    /// `name` is what the window calls the cluster; `phrase` says how its source is doing.
    void showCluster(const QString& name, const source::SourceState& state, const QString& phrase);
    void setTheme(const paint::Theme& theme);
    /// "built-in cluster", "file", "live"
    static QString kindWord(source::SourceKind kind);
    /// The same, and "picture".
    static QString kindWord(const source::SourceState& state);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QFont nameFont() const;
    QColor dotColor() const;
    void refresh();

    const paint::Theme* m_theme;
    QString m_name;
    QString m_phrase;
    QString m_kind; ///< in a word
    source::SourcePhase m_phase = source::SourcePhase::Loading;
};

} // namespace hopscope::app
