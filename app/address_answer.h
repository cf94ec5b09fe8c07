// What an address is, said below the search in which it was typed, or after a click on it.
#pragma once

#include <QFrame> // before the model's headers: moc 6.4 ends at <compare> otherwise

#include "model/addresses/whatis.h"
#include "model/layout/map_layout.h"
#include "widgets/wording/whatis_wording.h"

class QPushButton;
class QToolButton;

namespace hopscope::labels {
class PlainLabel;
class RichBrowser;
}
namespace hopscope::threads {
class PacedWork;
}

namespace hopscope::app {

/// Hidden until something is asked. Follows the cluster while it is shown.
class AddressAnswer : public QFrame
{
    Q_OBJECT
public:
    explicit AddressAnswer(QWidget* parent = nullptr);
    ~AddressAnswer() override;

    void setCluster(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts);
    /// Nothing is known of any cluster any more.
    void clear();
    /// Answers what parses as an address or a range; for all else it hides.
    void ask(const QString& text);
    QString asked() const { return m_asked; }
    /// What a reader sees of the answer.
    QString plainText() const;

signals:
    /// Something else is asked; empty: nothing any more.
    void askedChanged(const QString& asked);
    void itemActivated(const hopscope::layout::ItemId& item);
    /// A packet to this address is asked for.
    void traceRequested(const QString& address);
    /// Closed by a person.
    void dismissed();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void answer();
    void showAnswer(const addresses::Answer& answer);
    void retranslate();
    void fitHeight();
    void dismiss();

    QString m_asked;
    cluster::SnapshotPointer m_snapshot;
    facts::NetworkFacts m_facts;
    std::shared_ptr<addresses::AddressIndex> m_index; ///< belongs to one job at a time
    threads::PacedWork* m_work; ///< of a large cluster, beside the window's thread
    std::optional<addresses::Answer> m_answer;
    labels::PlainLabel* m_address;
    QPushButton* m_trace;
    QToolButton* m_close;
    labels::RichBrowser* m_text;
};

} // namespace hopscope::app
