// Shown instead of the map where there is no cluster to show: what is wrong, and what to do.
#pragma once

#include "model/source/cluster_source.h"

#include <QWidget>

class QPushButton;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::panels {

class SourcePage : public QWidget
{
    Q_OBJECT
public:
    explicit SourcePage(QWidget* parent = nullptr);

    void showState(const source::SourceState& state, bool hasContexts);
    QString title() const;
    QString text() const;

signals:
    void openFileRequested();
    void builtInRequested();
    void contextsRequested();
    void retryRequested();
    void cancelSignInRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void showSignIn();
    QString notKnown() const;

    source::SourceState m_state;
    bool m_hasContexts = false;
    labels::PlainLabel* m_title;
    labels::PlainLabel* m_text;
    QPushButton* m_openFile;
    QPushButton* m_builtIn;
    QPushButton* m_contexts;
    QPushButton* m_retry;
    QPushButton* m_cancel;
};

} // namespace hopscope::panels
