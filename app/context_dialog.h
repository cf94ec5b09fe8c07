// The kubeconfig's contexts to choose from: searched by typing, with whether each server answers.
#pragma once

#include "model/source/context_survey.h"

#include <QDialog>

#include <map>

class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::app {

class ContextDialog : public QDialog
{
    Q_OBJECT
public:
    /// `current`: the context that is open. Nothing is asked before startSurvey().
    ContextDialog(client::KubeconfigOptions options, const QString& current, QWidget* parent);
    ~ContextDialog() override;

    /// Reads what the contexts mean and asks their servers, in the background.
    void startSurvey();
    /// As if the program had been started with this file: its contexts are listed and asked.
    void useKubeconfig(const QString& path);

signals:
    /// Contexts are to be those of this file from now on.
    void kubeconfigChosen(const QString& path);
    void openRequested(const QString& context);
    void newWindowRequested(const QString& context);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void fill(const QString& current);
    void showResolved(const source::ContextSummary& summary);
    void showFailed(const Error& error);
    void showAsked(const std::string& cluster, const std::optional<Error>& error);
    void filter();
    void refreshButtons();
    void step(int direction);
    void choose(bool inNewWindow);
    bool hasWords(const QTreeWidgetItem& row) const;

    client::KubeconfigOptions m_options;
    QLineEdit* m_search;
    QTreeWidget* m_rows;
    labels::PlainLabel* m_message;
    QPushButton* m_open;
    QPushButton* m_add;
    QPushButton* m_newWindow;
    std::map<std::string, QTreeWidgetItem*> m_rowOf; ///< of each context
    std::unique_ptr<source::ContextSurvey> m_survey;
    int m_asked = 0; ///< how many surveys were started: what an older one still has to say is not heard
};

} // namespace hopscope::app
