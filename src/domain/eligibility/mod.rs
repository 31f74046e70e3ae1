//! Whether a consortium meets the requirements of a call for applications, and what would change the answer.
