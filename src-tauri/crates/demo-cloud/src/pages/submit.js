// Posts the answer to the application; the button does the same where scripts do not run.
document.forms[0].submit();
